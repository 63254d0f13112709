import { House } from "lucide-react";
import { defineScreen } from "../../app/screen";
import { askAhead } from "../../ipc";
import Home from "./Home";

export default defineScreen({
  name: "home",
  title: "home",
  rail: { order: 0, icon: House },
  Component: Home,
  askAhead: () => askAhead("home_view", {}),
});
