// React Flow as it comes, told to draw only what is seen.
import { Handle, type Node, type NodeProps, Position, ReactFlow } from "@xyflow/react";
import { memo } from "react";
import { createRoot } from "react-dom/client";
import "@xyflow/react/dist/base.css";
import type { Floor } from "./graph";

type BoxNode = Node<{ title: string }, "box">;

const Box = memo(function Box({ id, data }: NodeProps<BoxNode>) {
  return (
    <div className="box" data-node={id} style={{ width: "100%", height: "100%" }}>
      <Handle type="target" position={Position.Top} />
      {data.title}
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
});
const nodeTypes = { box: Box };

export const flow: Floor = (frame, graph, stand) => {
  const nodes: BoxNode[] = graph.nodes.map(({ id, x, y, w, h, title }) => ({ id, type: "box", position: { x, y }, width: w, height: h, data: { title } }));
  const edges = graph.edges.map(({ id, from, to }) => ({ id, source: from, target: to, type: "smoothstep" }));
  const root = createRoot(frame);
  root.render(<ReactFlow defaultNodes={nodes} defaultEdges={edges} nodeTypes={nodeTypes} defaultViewport={stand} minZoom={0.001} onlyRenderVisibleElements elementsSelectable={false} proOptions={{ hideAttribution: true }} />);
  return () => {
    root.unmount();
    frame.remove();
  };
};
