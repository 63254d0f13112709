import { Siren } from "lucide-react";
import { go } from "../../app/routes";
import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "drills",
  title: "drills",
  rail: { order: 30, icon: Siren },
  load: () => import("./Drills"),
  commands: (text) => [{ id: "drills-new", title: text("drills-new"), run: () => go("drills", {}) }],
});
