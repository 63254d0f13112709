import { MessageSquareText } from "lucide-react";
import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "retros",
  title: "retros-title",
  rail: { order: 30, icon: MessageSquareText },
  load: () => import("./Retros"),
});
