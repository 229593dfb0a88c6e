internal import Dispatch
internal import Photos
internal import Synchronization

/// Prepares pictures in the background, the ones wanted soonest first, and keeps the last few; asking never waits.
package final class PictureLibrary: Sendable {
  package struct Job: Sendable, Hashable {
    let request: PhotoRequest
    let columns: Int
    let rows: Int

    package init(_ request: PhotoRequest, columns: Int, rows: Int) {
      self.request = request
      self.columns = columns
      self.rows = rows
    }
  }

  private struct Shelf {
    var wanted: [Job] = []
    var isWorking = false
    /// The one used longest ago first.
    var pictures: [(job: Job, picture: Picture)] = []
    var photos: [(request: PhotoRequest, photo: Photo)] = []
    var failed: Set<PhotoRequest> = []
  }

  private static let picturesKept = 32
  private static let photosKept = 12
  /// Two pixels a cell even on a wide screen, with some to spare for the scaling.
  private static let longestSide = 640

  private let source: any PhotoSource
  private let painter: ChafaPainter
  private let inbox: Inbox
  private let shelf = Mutex(Shelf())
  private let worker = DispatchQueue(label: "kantei.pictures", qos: .userInitiated)

  package init(source: any PhotoSource, mode: PictureMode, inbox: Inbox) {
    self.source = source
    painter = ChafaPainter(mode: mode)
    self.inbox = inbox
  }

  /// The picture if it is ready.
  package func picture(for job: Job) -> Picture? {
    shelf.withLock { shelf in
      guard let place = shelf.pictures.firstIndex(where: { $0.job == job }) else { return nil }
      let entry = shelf.pictures.remove(at: place)
      shelf.pictures.append(entry)
      return entry.picture
    }
  }

  /// From now on these are wanted, in this order, and no others.
  package func prepare(_ jobs: [Job]) {
    let starts = shelf.withLock { shelf in
      shelf.wanted = jobs.filter { job in
        !shelf.failed.contains(job.request) && !shelf.pictures.contains { $0.job == job }
      }
      guard !shelf.wanted.isEmpty, !shelf.isWorking else { return false }
      shelf.isWorking = true
      return true
    }
    if starts { worker.async { self.work() } }
  }

  private func work() {
    while let job = nextJob() {
      do {
        let picture = painter.paint(try photo(for: job.request), columns: job.columns, rows: job.rows)
        shelf.withLock { shelf in
          shelf.pictures.append((job, picture))
          if shelf.pictures.count > Self.picturesKept { shelf.pictures.removeFirst() }
        }
        inbox.wake()
      } catch {
        shelf.withLock { _ = $0.failed.insert(job.request) }
        let reason = (error as? PhotoError)?.reason ?? "\(error)"
        inbox.post(.photoFailed(pair: job.request.pair, reason: reason))
      }
    }
  }

  private func nextJob() -> Job? {
    shelf.withLock { shelf in
      guard !shelf.wanted.isEmpty else {
        shelf.isWorking = false
        return nil
      }
      return shelf.wanted.removeFirst()
    }
  }

  private func photo(for request: PhotoRequest) throws -> Photo {
    if let known = shelf.withLock({ $0.photos.first { $0.request == request }?.photo }) { return known }
    let photo = try source.photo(of: request.pair, crop: request.crop, longestSide: Self.longestSide)
    shelf.withLock { shelf in
      shelf.photos.append((request, photo))
      if shelf.photos.count > Self.photosKept { shelf.photos.removeFirst() }
    }
    return photo
  }
}
