import { House } from "lucide-react";
import { defineScreen } from "../../app/screen";
import { askAhead } from "../../ipc";

export default defineScreen({
  name: "home",
  title: "home",
  rail: { order: 0, icon: House },
  load: () => import("./Home"),
  askAhead: () => askAhead("home_view", {}),
});
