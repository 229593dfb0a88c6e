/// The part or thing that an adjective is about.
struct Owner {
  let term: String
  var observability = Observability.visible
}
