export const deactivate = (axios, id) =>
  axios.post(`${process.env.LC_API}/agent/action/deactivate_chat`, { id: id });
