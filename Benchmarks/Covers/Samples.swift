import CoverArt

/// Subjects of every kind: scripts, lengths, anthologies, books without words. All are invented.
enum Samples {
  static let all: [CoverSubject] = [
    .init(
      title: "The Harbour at Midnight", authors: ["Ines Calloway"], language: "en", key: "harbour"),
    .init(
      title: "What the Lighthouse Keeper Told Me on the Last Night of the War",
      authors: ["M. Abernathy", "quietfern"],
      about: "Jonah Reed/Elias Marsh", language: "en", key: "lighthouse"),
    .init(title: "Rain", authors: ["tessellate"], about: "Mara/Ivo", language: "en", key: "rain"),
    .init(
      title: "Война и тишина", authors: ["Анна Лисицына"], about: "Воин/Тень", language: "ru",
      key: "ru"),
    .init(title: "Το φως πίσω από το νερό", authors: ["Ελένη Μαρή"], language: "el", key: "el"),
    .init(title: "Zażółć gęślą jaźń", authors: ["Łucja Śnieg"], language: "pl", key: "pl"),
    .init(title: "海边的灯塔与无名之书", authors: ["林小舟"], about: "周远/沈白", language: "zh-Hans", key: "zh"),
    .init(title: "雨の降る駅で、君を待つ", authors: ["月島ひかり"], language: "ja", key: "ja"),
    .init(title: "겨울 바다의 편지", authors: ["한소라"], language: "ko", key: "ko"),
    .init(title: "אור על פני המים", authors: ["נועה ברק"], language: "he", key: "he"),
    .init(title: "رسائل من مدينة البحر", authors: ["ليلى الحداد"], language: "ar", key: "ar"),
    .init(
      title: "Love & <Other> Disasters 💖 Part 2", authors: ["xX_nightshade_Xx"], language: "en",
      key: "emoji"),
    .init(
      title:
        "An Exceedingly Long Title Which Goes on and on About Everything That Happened to the Crew Between the First Landing and the Second, Including the Incident With the Goat, the Disputed Election of the Quartermaster, and the Long Quarrel Over Whose Turn It Was to Wash the Dishes, Told in Order by Its Only Witness",
      authors: [
        "A", "Bee", "Cee Dee", "Eff", "Gee Aitch", "Jay", "Kay Ell", "Emmen", "Opie", "Queue",
        "Aress", "Tee Yu",
      ],
      language: "en", key: "long"),
    .init(
      title: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", authors: ["Kapitän"],
      language: "de", key: "word"),
    .init(title: nil, authors: ["Nobody Known"], language: "en", key: "notitle"),
    .init(title: nil, key: "nothing"),
    .init(
      title: "Jonah Reed/Elias Marsh: 12 stories",
      authors: ["Ines Calloway", "M. Abernathy", "quietfern", "tessellate"],
      about: "Jonah Reed/Elias Marsh", collection: "12 stories",
      contents: [
        "The Harbour at Midnight", "Salt", "Letters Home", "A Quiet Year",
        "What the Keeper Told Me", "Driftwood",
        "Seven Bells", "Low Tide", "The Other Shore", "Kindling", "Snow Light", "Rain",
      ], language: "en", key: "anthology"),
  ]
}
