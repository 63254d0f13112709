import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "first",
  title: "first",
  under: "home",
  load: () => import("./First"),
});
