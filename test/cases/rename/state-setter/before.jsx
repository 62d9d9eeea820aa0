import { useEffect, useState } from "react";

export function Visit({ id }) {
  const [customer, setCustomer] = useState(null);
  useEffect(() => {
    fetch("https://api.livechatinc.com/v3.5/agent/action/get_customer", { method: "POST", body: JSON.stringify({ id }) })
      .then((response) => response.json())
      .then(setCustomer);
  }, [id]);
  return <b>{customer?.last_visit?.ip}</b>;
}
