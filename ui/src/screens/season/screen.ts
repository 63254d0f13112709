import { ChartNoAxesColumn } from "lucide-react";
import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "season",
  title: "season-title",
  rail: { order: 40, icon: ChartNoAxesColumn },
  load: () => import("./Season"),
});
