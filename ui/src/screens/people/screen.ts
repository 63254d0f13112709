import { Users } from "lucide-react";
import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "people",
  title: "people",
  rail: { order: 10, icon: Users, atFoot: true },
  load: () => import("./People"),
});
