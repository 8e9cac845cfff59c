import NIOCore

/// Lets an answer reach its client before the connection is closed. A server that ends closes its
/// connections when their answers are written, which need not mean that they are sent: the tail of a
/// book would be cut off.
final class UnfinishedAnswerHandler: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = NIOAny
  typealias OutboundOut = NIOAny

  /// The last write, as long as it is under way.
  private var lastWrite: EventLoopFuture<Void>?

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let promise = promise ?? context.eventLoop.makePromise()
    lastWrite = promise.futureResult
    context.write(data, promise: promise)
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard mode != .input, let lastWrite else { return context.close(mode: mode, promise: promise) }
    lastWrite.assumeIsolated().whenComplete { _ in context.close(mode: mode, promise: promise) }
  }
}
