package io.rankscope.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.JudgmentAction.Judged;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.Verdict;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample promises to hold, so that every screen has something to show. */
final class SampleContentTest {
  private static Map<PassageId, Passage> passages = Map.of();
  private static List<Query> queries = List.of();
  private static List<JudgmentEvent> events = List.of();

  @BeforeAll
  static void write(@TempDir Path folder) {
    SampleFixture sample = new SampleFixture(SampleWorkspace.writeTo(folder.resolve("sample")));
    passages = sample.passages();
    queries = sample.queries().queries();
    events = sample.events();
  }

  @Test
  void isLargeEnoughToRankAndSmallEnoughToKnow() {
    assertThat(passages).hasSizeBetween(400, 1000);
    assertThat(passages.values().stream().map(Passage::document).collect(toSet()))
        .hasSizeBetween(120, 200);
    assertThat(queries).hasSizeBetween(60, 120);
  }

  @Test
  void namesPassagesAfterTheirDocument() {
    assertThat(passages.values())
        .allSatisfy(
            passage -> assertThat(passage.id().value()).matches(passage.document() + "#\\d"));
  }

  @Test
  void givesEachQueryItsNeedAndItsAttributes() {
    assertThat(queries)
        .allSatisfy(
            query -> {
              assertThat(query.need()).isNotBlank();
              assertThat(query.metadata())
                  .containsOnlyKeys("type", "difficulty", "script", "domain");
            });
    assertThat(valuesOf("type"))
        .isEqualTo(Set.of("factoid", "definition", "list", "cause", "how-to", "yes-no"));
    assertThat(valuesOf("difficulty")).isEqualTo(Set.of("easy", "medium", "hard"));
  }

  @Test
  void judgesWhatItHolds() {
    Set<String> known = queries.stream().map(Query::id).collect(toSet());
    assertThat(events)
        .allSatisfy(
            event -> {
              QueryPassage pair = event.key().pair();
              assertThat(pair.collection()).isEqualTo("general-knowledge");
              assertThat(pair.querySet()).isEqualTo("dev");
              assertThat(known).contains(pair.queryId());
              assertThat(event.evidence().passageTextHash())
                  .contains(passage(pair.passage()).textHash());
            });
  }

  @Test
  void marksAnswersWhereTheyStand() {
    List<JudgmentEvent> marked =
        events.stream().filter(event -> !opinion(event).spans().isEmpty()).toList();
    assertThat(marked).hasSizeGreaterThan(200);
    assertThat(marked)
        .allSatisfy(
            event -> {
              String text = passage(event.key().pair().passage()).text();
              assertThat(opinion(event).spans()).allMatch(span -> span.holdsIn(text));
              assertThat(opinion(event).verdict().grade().orElse(0)).isGreaterThanOrEqualTo(2);
            });
  }

  @Test
  void hasThreeJudgesWhoDisagreeAboutSome() {
    assertThat(events.stream().map(event -> event.key().judge()).collect(toSet()))
        .isEqualTo(Set.of(Judge.human("ana"), Judge.human("ben"), Judge.human("chen")));
    Map<QueryPassage, Set<Integer>> grades = new HashMap<>();
    latest()
        .forEach(
            (key, verdict) ->
                verdict
                    .grade()
                    .ifPresent(
                        grade ->
                            grades
                                .computeIfAbsent(key.pair(), pair -> new HashSet<>())
                                .add(grade)));
    long disputed = grades.values().stream().filter(given -> given.size() > 1).count();
    assertThat(disputed).isBetween(grades.size() / 10L, grades.size() / 3L);
  }

  @Test
  void hasJudgesWhoChangedTheirMindsOrCouldNotJudge() {
    assertThat(
            events.stream().collect(groupingBy(JudgmentEvent::key, counting())).values().stream()
                .filter(count -> count > 1))
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(latest().values().stream().filter(Verdict.CannotJudge.class::isInstance))
        .hasSizeGreaterThan(20);
  }

  @Test
  void answersEveryQuerySomewhere() {
    Set<String> answered = new HashSet<>();
    latest()
        .forEach(
            (key, verdict) -> {
              if (verdict.grade().orElse(0) >= 2) {
                answered.add(key.pair().queryId());
              }
            });
    assertThat(queries).allSatisfy(query -> assertThat(answered).contains(query.id()));
  }

  @Test
  void holdsManyScriptsEmojiAndCombiningMarks() {
    Set<UnicodeScript> scripts = new HashSet<>();
    passages
        .values()
        .forEach(
            p ->
                (p.title() + p.text())
                    .codePoints()
                    .mapToObj(UnicodeScript::of)
                    .forEach(scripts::add));
    assertThat(scripts)
        .contains(
            UnicodeScript.LATIN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.THAI,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK);
    assertThat(passages.values())
        .as("emoji joined from several code points")
        .anyMatch(passage -> passage.text().contains("\u200d"));
    assertThat(passages.values())
        .as("letters written with combining marks")
        .anyMatch(passage -> !Normalizer.isNormalized(passage.text(), Normalizer.Form.NFC));
  }

  @Test
  void holdsOneVeryLongPassage() {
    assertThat(passages.values()).anyMatch(passage -> passage.text().split("\\s+").length > 900);
  }

  private static Set<String> valuesOf(String attribute) {
    return queries.stream()
        .map(query -> query.metadata().getOrDefault(attribute, ""))
        .collect(toSet());
  }

  private static Map<JudgmentKey, Verdict> latest() {
    Map<JudgmentKey, Verdict> latest = new HashMap<>();
    events.forEach(event -> latest.put(event.key(), opinion(event).verdict()));
    return latest;
  }

  private static Passage passage(PassageId id) {
    return Optional.ofNullable(passages.get(id)).orElseThrow();
  }

  private static Opinion opinion(JudgmentEvent event) {
    return ((Judged) event.action()).opinion();
  }
}
