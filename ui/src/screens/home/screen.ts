import { House } from "lucide-react";
import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "home",
  title: "home",
  rail: { order: 0, icon: House },
  load: () => import("./Home"),
});
