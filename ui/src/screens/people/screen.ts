import { Users } from "lucide-react";
import { go } from "../../app/routes";
import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "people",
  title: "people",
  rail: { order: 10, icon: Users, atFoot: true },
  load: () => import("./People"),
  commands: (text) => [{ id: "people-open", title: text("people-manage"), run: () => go("people") }],
});
