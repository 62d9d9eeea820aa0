jest.mock("./close_thread", () => ({ close_thread: jest.fn(), recipients: "all" }));
test("thread_closed", () => expect({ chat_id: 1 }).toEqual({ chat_id: 1 }));
