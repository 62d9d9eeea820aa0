namespace app.types {
  export interface WireNote {
    text: string;
    visibility: string;
  }
  export interface Push {
    action: "incoming_event";
    payload: { event: WireNote };
  }
}
