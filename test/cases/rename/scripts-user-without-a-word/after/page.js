follow({ id: 1 });
