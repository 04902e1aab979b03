package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.JudgeKind;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judgments one JSON object a line: {@code {"judge": "ana", "query": "q7", "passage": "p104",
 * "grade": 3, "spans": ["about seven hours"], "note": "…"}}. Instead of a grade a line may hold
 * {@code "cannot"} with the reason; {@code "kind"} (human, model, gold, adjudicated) is human when
 * it is left out; spans are quoted from the passage's text.
 */
public final class JudgmentLines {
  private static final Set<String> KEYS =
      Set.of("judge", "kind", "query", "passage", "grade", "cannot", "spans", "note");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JudgmentLines() {}

  /** Whether a file looks like judgment lines: its first text is an opening brace. */
  static boolean isIn(Path file) {
    try (TextLines lines = TextLines.open(file)) {
      while (lines.next()) {
        if (lines.splitAtBlanks(1) > 0) {
          return lines.startsWith('{');
        }
      }
      return false;
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws BadInputException with file and line, when a line is not a judgment
   */
  static List<JudgmentLine> read(Path file) {
    List<JudgmentLine> judgments = new ArrayList<>();
    try (TextLines lines = TextLines.open(file)) {
      while (lines.next()) {
        if (lines.splitAtBlanks(1) > 0) {
          judgments.add(parse(lines.text(), lines.location()));
        }
      }
    }
    return judgments;
  }

  /**
   * Writes decided judgments, by judge and pair; the file appears whole or not at all.
   *
   * @throws io.rankscope.engine.failure.NotSavedException when it cannot be written
   */
  public static void write(Collection<Judgment> judgments, Path path) {
    Comparator<Judgment> byJudge =
        Comparator.comparing((Judgment judgment) -> judgment.key().judge().name())
            .thenComparing(judgment -> judgment.key().judge().kind())
            .thenComparing(judgment -> judgment.key().pair(), QueryPassage.ORDER);
    try (AtomicTextFile file = AtomicTextFile.create(path)) {
      judgments.stream()
          .filter(judgment -> judgment.opinion().verdict().decided())
          .sorted(byJudge)
          .forEach(judgment -> file.append(line(judgment)).append("\n"));
      file.publish();
    }
  }

  private static String line(Judgment judgment) {
    Judge judge = judgment.key().judge();
    Opinion opinion = judgment.opinion();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("judge", judge.name());
    if (judge.kind() != JudgeKind.HUMAN) {
      line.put("kind", judge.kind().name().toLowerCase(Locale.ROOT));
    }
    line.put("query", judgment.key().pair().queryId());
    line.put("passage", judgment.key().pair().passage().value());
    if (opinion.verdict() instanceof Verdict.CannotJudge cannot) {
      line.put("cannot", cannot.reason());
    } else {
      line.put("grade", opinion.verdict().grade().orElseThrow());
    }
    if (!opinion.spans().isEmpty()) {
      line.put("spans", opinion.spans().stream().map(AnswerSpan::quote).toList());
    }
    if (!opinion.note().isEmpty()) {
      line.put("note", opinion.note());
    }
    return JSON.writeValueAsString(line);
  }

  private static JudgmentLine parse(String text, Location where) {
    JsonNode line = object(text, where);
    for (String key : line.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw bad("A judgment has no \"" + key + "\".", where);
      }
    }
    if (line.has("grade") == line.has("cannot")) {
      throw bad("A judgment has either a grade or \"cannot\".", where);
    }
    return new JudgmentLine(
        judge(line, where),
        required(line, "query", where),
        new PassageId(required(line, "passage", where)),
        line.has("grade")
            ? new Verdict.Graded(grade(line, where))
            : new Verdict.CannotJudge(string(line, "cannot", where).orElse("")),
        Optional.of(string(line, "note", where).orElse("")),
        Optional.of(quotes(line, where)),
        where.line());
  }

  private static JsonNode object(String text, Location where) {
    try {
      JsonNode line = JSON.readTree(text);
      if (line.isObject()) {
        return line;
      }
    } catch (JacksonException e) {
      throw new BadInputException(
          "The line is not JSON: " + e.getOriginalMessage(), where, remedy(), e);
    }
    throw bad("The line is not a JSON object.", where);
  }

  private static Optional<Judge> judge(JsonNode line, Location where) {
    JudgeKind kind =
        string(line, "kind", where).map(word -> kind(word, where)).orElse(JudgeKind.HUMAN);
    try {
      return string(line, "judge", where).map(name -> new Judge(name, kind));
    } catch (IllegalArgumentException e) {
      throw new BadInputException("The judge has no proper name.", where, remedy(), e);
    }
  }

  private static JudgeKind kind(String word, Location where) {
    for (JudgeKind kind : JudgeKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw bad("There is no kind of judge \"" + word + "\".", where);
  }

  private static int grade(JsonNode line, Location where) {
    JsonNode grade = line.get("grade");
    if (grade == null || !grade.canConvertToInt() || !grade.isIntegralNumber()) {
      throw bad("The grade is not a whole number.", where);
    }
    return grade.intValue();
  }

  private static List<String> quotes(JsonNode line, Location where) {
    JsonNode spans = line.get("spans");
    if (spans == null) {
      return List.of();
    }
    List<String> quotes = new ArrayList<>();
    boolean strings = spans.isArray();
    for (JsonNode span : spans) {
      strings &= span.isString();
      quotes.add(span.asString());
    }
    if (!strings) {
      throw bad("\"spans\" is not a list of quoted texts.", where);
    }
    return quotes;
  }

  private static String required(JsonNode line, String key, Location where) {
    return string(line, key, where)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> bad("The judgment has no \"" + key + "\".", where));
  }

  private static Optional<String> string(JsonNode line, String key, Location where) {
    JsonNode value = line.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw bad("\"" + key + "\" is not a text.", where);
    }
    return Optional.of(value.stringValue());
  }

  private static BadInputException bad(String what, Location where) {
    return new BadInputException(what, where, remedy());
  }

  private static String remedy() {
    return "A line looks like {\"judge\": \"ana\", \"query\": \"q7\", \"passage\": \"p104\","
        + " \"grade\": 3}, with \"cannot\": \"reason\" instead of the grade, \"spans\": [\"quoted"
        + " text\"] and \"note\" where needed.";
  }
}
