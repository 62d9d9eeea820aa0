namespace app.parse {
  export function toRow(note: app.types.WireNote) {
    return note.recipients === "agents";
  }
}
