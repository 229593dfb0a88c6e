import Claims
import Exchange
import Foundation
import Records
import Testing

/// Tasks for Label Studio, checked by Python against its documented format, and back.
@Suite struct LabelStudioTests {
  let shop: LabelledShop
  let label: Label

  init() throws {
    shop = try LabelledShop()
    // Behind an emoji: code points and UTF-16 units differ.
    label = try shop.correct("1e5", "Green", to: "Blue", note: "clear")
  }

  /// https://labelstud.io/guide/task_format and https://labelstud.io/tags: what every region has, ids that pair a span
  /// with its choices, percents inside the photo, offsets that give the span's own text in Python's code points.
  private static let checker = """
    import json, sys, xml.etree.ElementTree as E
    tasks = json.load(open(sys.argv[1], encoding='utf-8'))
    config = E.fromstring(sys.argv[2])
    names = {e.get('name'): (e.tag, e.get('toName')) for e in config.iter() if e.get('name')}
    kinds = {'labels': 'Labels', 'rectanglelabels': 'RectangleLabels', 'choices': 'Choices', 'textarea': 'TextArea'}
    fields = {e.get('value')[1:] for e in config.iter() if (e.get('value') or '').startswith('$')}
    problems = []
    for task in tasks:
      if not fields <= set(task['data']): problems.append('data lacks ' + str(fields))
      for annotation in task['annotations'] + task['predictions']:
        spans = {r['id']: r for r in annotation['result'] if r['type'] == 'labels'}
        boxes = {r['id'] for r in annotation['result'] if r['type'] == 'rectanglelabels'}
        for r in annotation['result']:
          if r['type'] == 'relation':
            if r['from_id'] not in spans or r['to_id'] not in boxes: problems.append('relation')
            continue
          tag, to = names[r['from_name']]
          if kinds[r['type']] != tag or to != r['to_name'] or to not in names: problems.append('names ' + str(r))
          v = r['value']
          if r['type'] == 'labels' and task['data']['spec'][v['start']:v['end']] != v['text']: problems.append('offset')
          if r['from_name'] == 'verdict' and r['id'] not in spans: problems.append('verdict of nothing')
          if r['type'] == 'rectanglelabels':
            if not (0 <= v['x'] and 0 <= v['y'] and v['x'] + v['width'] <= 100 and v['y'] + v['height'] <= 100):
              problems.append('percent')
            if (r['original_width'], r['original_height']) != (40, 20): problems.append('size')
    print(json.dumps({'problems': problems, 'tasks': tasks}))
    """

  private func tasks() throws -> [[String: Any]] {
    let file = shop.file("tasks.json")
    try Data(try shop.export(.labelStudio).utf8).write(to: file)
    let read = try #require(
      try Outside.python(Self.checker, [file.path, LabelStudioConfig.xml]) as? [String: Any])
    #expect((read["problems"] as? [String])?.isEmpty == true, "\(read["problems"] ?? "")")
    return read["tasks"] as? [[String: Any]] ?? []
  }

  private func importing(_ tasks: [[String: Any]], into shop: LabelledShop? = nil) throws -> LabelMerge {
    let shop = shop ?? self.shop
    let bytes = try JSONSerialization.data(withJSONObject: tasks)
    return try LabelImport(store: shop.store, catalog: shop.catalog, now: LabelledShop.now).merge(
      bytes, file: "project-1.json")
  }

  /// The first task, its annotation changed as a person in Label Studio would.
  private func edited(_ change: (inout [[String: Any]]) -> Void) throws -> [[String: Any]] {
    var task = try #require(try tasks().first)
    var annotation = try #require((task["annotations"] as? [[String: Any]])?.first)
    var results = try #require(annotation["result"] as? [[String: Any]])
    change(&results)
    annotation["result"] = results
    annotation["id"] = 12
    annotation["completed_by"] = ["id": 1, "email": "aya@example.com"]
    annotation["updated_at"] = "2026-11-26T01:02:03.456789Z"
    task["annotations"] = [annotation]
    task["id"] = 7
    return [task]
  }

  @Test func tasksFollowTheDocumentedFormat() throws {
    let tasks = try tasks()
    // The labelled pair first, then those that nobody decided, for annotators.
    #expect(tasks.compactMap { ($0["data"] as? [String: Any])?["pair"] as? String } == ["1e5", "007", "=cmd|x"])
    #expect(tasks.map { ($0["annotations"] as? [Any])?.count } == [1, 0, 0])
    let results = ((tasks[0]["annotations"] as? [[String: Any]])?.first?["result"] as? [[String: Any]]) ?? []
    let span = results.first { $0["type"] as? String == "labels" }?["value"] as? [String: Any]
    #expect(span?["start"] as? Int == 2)
    #expect(span?["text"] as? String == "Green")
    let box = results.first { $0["type"] as? String == "rectanglelabels" }?["value"] as? [String: Any]
    #expect(box?["x"] as? Double == 25)
    #expect(box?["width"] as? Double == 50)
  }

  @Test func anUntouchedAnnotationIsTheLabelThatItWas() throws {
    let merge = try importing(try edited { _ in })
    #expect(merge.added.isEmpty)
    #expect(merge.known == 1)
  }

  @Test func aChangedAnnotationSupersedesItsLabelOnce() throws {
    let tasks = try edited { results in
      for place in results.indices where results[place]["from_name"] as? String == "correction" {
        var value = results[place]["value"] as? [String: Any] ?? [:]
        value["text"] = ["teal"]
        results[place]["value"] = value
      }
    }
    let merge = try importing(tasks)
    let added = try #require(merge.added.first)
    #expect(added.supersedes == label.id)
    #expect(added.operator == "aya@example.com")
    #expect(added.corrections.first?.text == "teal")
    #expect(added.corrections.first?.start == 2)
    #expect(added.auditModel == "base-1")
    #expect(try shop.store.currentLabel(of: "1e5", in: shop.catalog)?.id == added.id)
    #expect(try importing(tasks).added.isEmpty)
  }

  @Test func anotherStoresLabelKeepsItsIdentity() throws {
    let twin = try LabelledShop()
    let merge = try importing([try #require(try tasks().first)], into: twin)
    #expect(merge.added.map(\.id) == [label.id])
    #expect(merge.added.map(\.operator) == ["yuki"])
    #expect(merge.added.first?.reasons == label.reasons)
    #expect(merge.added.first?.note == "clear")
  }

  @Test func anAnnotationMadeInLabelStudioIsANewLabel() throws {
    let text: [String: Any] = ["start": 0, "end": 3, "text": "Red"]
    let result: [[String: Any]] = [
      [
        "id": "x1", "type": "labels", "from_name": "phrase", "to_name": "spec",
        "value": text.merging(["labels": ["colour"]]) { $1 },
      ],
      [
        "id": "x1", "type": "choices", "from_name": "verdict", "to_name": "spec",
        "value": text.merging(["choices": ["wrong"]]) { $1 },
      ],
      ["id": "x2", "type": "choices", "from_name": "decision", "to_name": "photo", "value": ["choices": ["reject"]]],
      ["id": "x3", "type": "paragraphlabels", "from_name": "other", "to_name": "x", "value": ["start": "a"]],
    ]
    let annotation: [String: Any] = [
      "id": 3, "completed_by": 2, "result": result, "was_cancelled": false, "lead_time": 6.5,
      "created_at": "2026-11-26T01:02:03.456789Z",
    ]
    let skipped = annotation.merging(["was_cancelled": true]) { $1 }
    let task: [String: Any] = [
      "id": 1, "data": ["pair": "007", "spec": "Red mug", "image": "x"], "annotations": [annotation, skipped],
      "predictions": [],
    ]
    let added = try importing([task]).added
    #expect(added.count == 1)
    #expect(added.first?.reasons == [.init(start: 0, end: 3, facet: .colour)])
    #expect(added.first?.operator == "label-studio-2")
    #expect(added.first?.seconds == 6.5)
    #expect(try importing([task]).known == 1)
  }

  @Test func offsetsOfOldReleasesCountUTF16() throws {
    let tasks = try edited { results in
      for place in results.indices {
        guard var value = results[place]["value"] as? [String: Any], let start = value["start"] as? Int else {
          continue
        }
        value["start"] = start + 1
        value["end"] = (value["end"] as? Int ?? 0) + 1
        results[place]["value"] = value
      }
    }
    #expect(try importing(tasks).known == 1)
  }

  @Test func whatIsNoLabelIsNamedAndNothingIsTaken() throws {
    let cases: [([[String: Any]], String)] = [
      (
        try edited { $0.removeAll { $0["from_name"] as? String == "decision" } },
        "task 1, annotation 1: it has no decision"
      ),
      (
        try edited { results in
          for place in results.indices where results[place]["type"] as? String == "labels" {
            results[place]["value"] = ["start": 40, "end": 45, "text": "Green", "labels": ["colour"]]
          }
        }, "does not stand at 40"
      ),
      (
        try edited { results in
          for place in results.indices where results[place]["type"] as? String == "labels" {
            results[place]["value"] = ["start": 2, "end": 7, "text": "Green", "labels": ["hue"]]
          }
        }, "\"hue\", which is no facet"
      ),
      ([["id": 1, "annotations": []]], "\"data\" is missing"),
    ]
    for (tasks, words) in cases {
      let error = #expect(throws: ImportError.self) { try importing(tasks) }
      #expect(error?.description.contains(words) == true, "\(error.map { "\($0)" } ?? "")")
    }
    #expect(try shop.store.labels(in: shop.catalog).count == 1)
  }
}
