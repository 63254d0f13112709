/** Whether the http bridge to a real core is built in: in development and tests, never in the product. */
declare const __TEST_TRANSPORTS__: boolean;

interface Window {
  /** What the program answered before it was asked, by the command's name. */
  firstAnswers?: Record<string, unknown>;
}
