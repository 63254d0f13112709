import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "room",
  title: "room",
  under: "drills",
  wholeWindow: true,
  isSecret: true,
  load: () => import("./Room"),
});
