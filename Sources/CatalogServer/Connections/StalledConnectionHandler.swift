import NIOCore

/// Closes a connection whose client takes nothing of what it asked for: whoever holds many such
/// connections would hold the server.
final class StalledConnectionHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let patience: TimeAmount
  private var end: Scheduled<Void>?

  init(patience: TimeAmount) { self.patience = patience }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    end?.cancel()
    end = nil
    if !context.channel.isWritable {
      // From here towards the network: what waits for the client would wait for ever.
      end = context.eventLoop.assumeIsolated().scheduleTask(in: patience) {
        context.close(promise: nil)
      }
    }
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end?.cancel()
    context.fireChannelInactive()
  }
}
