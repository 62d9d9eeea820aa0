const modules = import.meta.glob("./*.js", { eager: true });
modules[name].post("close_thread", { chat_id: "K2" });
