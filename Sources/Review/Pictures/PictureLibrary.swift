internal import Foundation
internal import Photos
internal import Synchronization

/// Prepares pictures in the background, the ones wanted soonest first, and keeps the last few; asking never waits.
package final class PictureLibrary: Sendable {
  package struct Job: Sendable, Hashable {
    let request: PhotoRequest
    let columns: Int
    let rows: Int
    /// What is drawn into the picture's pixels; nothing where outlines are cells laid over it.
    let outlines: [PictureSlot.Outline]

    package init(_ request: PhotoRequest, columns: Int, rows: Int, outlines: [PictureSlot.Outline] = []) {
      self.request = request
      self.columns = columns
      self.rows = rows
      self.outlines = outlines
    }

    func isLike(_ other: Job) -> Bool {
      request == other.request && columns == other.columns && rows == other.rows
    }
  }

  private struct Shelf {
    var wanted: [Job] = []
    var isWorking = false
    /// The one used longest ago first.
    var pictures: [(job: Job, picture: Picture)] = []
    var photos: [(request: PhotoRequest, side: Int, photo: Photo)] = []
    var failed: Set<PhotoRequest> = []
    var painted = 0
  }

  private static let picturesKept = 32
  private static let photosKept = 12

  private let source: any PhotoSource
  private let painter: PicturePainter
  private let inbox: Inbox
  private let shelf = Mutex(Shelf())
  private let wake = DispatchSemaphore(value: 0)

  package init(source: any PhotoSource, painter: PicturePainter, inbox: Inbox) {
    self.source = source
    self.painter = painter
    self.inbox = inbox
    // A thread of its own: those that many share may have been told to give way to others.
    let thread = Thread { [wake, weak self] in
      while true {
        wake.wait()
        guard let self else { return }
        self.work()
      }
    }
    thread.name = "kantei.pictures"
    thread.start()
  }

  deinit { wake.signal() }

  func job(_ wish: PictureWish, columns: Int, rows: Int) -> Job {
    Job(wish.request, columns: columns, rows: rows, outlines: painter.mode.isPixels ? wish.outlines : [])
  }

  /// The picture if it is ready, or the same with other outlines until it is.
  package func picture(for job: Job) -> Picture? {
    shelf.withLock { shelf in
      guard
        let place = shelf.pictures.firstIndex(where: { $0.job == job })
          ?? shelf.pictures.lastIndex(where: { $0.job.isLike(job) })
      else { return nil }
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
    if starts { wake.signal() }
  }

  private func work() {
    while let (job, number) = nextJob() {
      do {
        let picture = try painter.paint(try photo(for: job), job, number: number)
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

  private func nextJob() -> (job: Job, number: Int)? {
    shelf.withLock { shelf in
      guard !shelf.wanted.isEmpty else {
        shelf.isWorking = false
        return nil
      }
      shelf.painted += 1
      return (shelf.wanted.removeFirst(), (shelf.painted - 1) % 255 + 1)
    }
  }

  private func photo(for job: Job) throws -> Photo {
    let side = painter.longestSide(columns: job.columns, rows: job.rows)
    let known = shelf.withLock { $0.photos.first { $0.request == job.request && $0.side == side }?.photo }
    if let known { return known }
    let photo = try source.photo(of: job.request.pair, crop: job.request.crop, longestSide: side)
    shelf.withLock { shelf in
      shelf.photos.append((job.request, side, photo))
      if shelf.photos.count > Self.photosKept { shelf.photos.removeFirst() }
    }
    return photo
  }
}
