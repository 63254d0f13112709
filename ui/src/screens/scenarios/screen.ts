import { Network } from "lucide-react";
import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "scenarios",
  title: "scenarios",
  rail: { order: 1, icon: Network },
  isSecret: true,
  load: () => import("./Scenarios"),
});
