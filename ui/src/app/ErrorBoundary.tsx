import { Component, type ErrorInfo, type ReactNode } from "react";
import { State } from "../parts/State";
import type { Text } from "../text";

interface Props {
  text: Text;
  children: ReactNode;
}

/** When a screen's own code fails, the rest of the window stays usable and nothing saved is lost. */
export class ErrorBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { text } = this.props;
    return <State is="broken" what={text("frame-screen-broke")} next={text("frame-screen-broke.next", { detail: error.message })} again={() => this.setState({ error: undefined })} />;
  }
}
