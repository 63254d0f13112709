import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "plan",
  title: "plan",
  under: "drills",
  isSecret: true,
  load: () => import("./Plan"),
});
