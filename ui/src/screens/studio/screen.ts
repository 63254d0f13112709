import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "studio",
  title: "studio",
  under: "scenarios",
  isSecret: true,
  load: () => import("./Studio"),
});
