import CoverArt
import Delivery
import EPUBChecking
import EPUBPackaging
import EPUBRendering
import Storage
import StoryReading
import ZIPArchive

extension BinderyError: CustomStringConvertible {
  public var description: String { "\(subject): \(explanation)" }
}

extension BinderyError.Cause {
  /// The words for a cause that no stage has words for.
  var explanation: String {
    switch self {
    case .unreadable: "cannot be read"
    case .notAStory: "holds no story"
    case .changedWhileReading: "changed while it was being read; run the command again"
    case .unwritable: "cannot be written"
    case .unsendable: "could not be sent"
    case .unmakeable: "could not be made into a book"
    }
  }
}

extension BinderyError {
  /// What a stage's error means for `subject`.
  init(about subject: String, _ error: any Error) {
    switch error {
    case let error as BinderyError:
      self = error
    case let error as StorageError:
      self.init(
        error.path, error.isAboutWriting ? .unwritable : .unreadable,
        explanation: error.explanation)
    case let error as ReadingError:
      self.init(subject, .notAStory, explanation: error.explanation)
    case ZIPError.storage(let error):
      self.init(about: subject, error)
    case let error as RenderingError:
      self.init(subject, .unmakeable, explanation: error.explanation)
    case let error as PackagingError:
      self.init(subject, .unmakeable, explanation: error.explanation)
    case let error as ZIPError:
      self.init(
        subject, error.isAboutWriting ? .unwritable : .unreadable, explanation: error.explanation)
    case let error as CoverError:
      self.init(subject, .unmakeable, explanation: error.explanation)
    case let error as CheckingError:
      self.init(subject, .unreadable, explanation: error.explanation)
    case let error as MailError:
      self.init(subject, .unsendable, explanation: error.explanation)
    case let error as DeliveryError:
      self.init(error.path, .unwritable, explanation: error.explanation)
    default:
      self.init(subject, .unmakeable, explanation: "\(error)")
    }
  }
}

/// Runs `body`, turning any stage's error into one about `subject`.
func translatingErrors<Output>(
  about subject: String, _ body: () throws -> Output
) throws(BinderyError) -> Output {
  do {
    return try body()
  } catch {
    throw BinderyError(about: subject, error)
  }
}

extension Result where Failure == BinderyError {
  init(about subject: String, _ body: () throws -> Success) {
    do {
      self = .success(try body())
    } catch {
      self = .failure(BinderyError(about: subject, error))
    }
  }
}
