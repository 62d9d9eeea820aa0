import { NextResponse } from "next/server";

export async function POST(request: Request) {
  const body = await request.json();
  switch (body.action) {
    case "incoming_event":
      return NextResponse.json({ visible: body.payload.event.visibility === "all" });
  }
  return NextResponse.json({});
}
