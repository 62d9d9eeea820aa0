import "@/client.css";
