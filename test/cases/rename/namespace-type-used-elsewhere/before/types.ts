namespace app.types {
  export interface WireNote {
    text: string;
    recipients: string;
  }
  export interface Push {
    action: "incoming_event";
    payload: { event: WireNote };
  }
}
