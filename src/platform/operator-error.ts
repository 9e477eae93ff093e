/** Something whoever runs the program must put right: shown as one sentence, without a stack. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}
