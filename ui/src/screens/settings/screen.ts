import { Settings } from "lucide-react";
import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "settings",
  title: "settings",
  rail: { order: 20, icon: Settings, atFoot: true },
  load: () => import("./Settings"),
});
