declare class WebSocket { constructor(url: string); onmessage: (event: any) => void; }
