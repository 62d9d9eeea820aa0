export class ApiError extends Error {
  static of({ type, message }, action = "close_thread") {
    return new ApiError(`${action}: ${type} ${message}`);
  }
}
