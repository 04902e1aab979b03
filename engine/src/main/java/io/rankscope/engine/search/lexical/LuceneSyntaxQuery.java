package io.rankscope.engine.search.lexical;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.search.LexicalLeg;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Reads a text in Lucene's classic query syntax over the leg's fields, and says what is wrong with
 * it, and where, when it cannot be read.
 */
final class LuceneSyntaxQuery {
  /** The parser calls itself for each group; deeper than this no person nests. */
  private static final int DEEPEST = 200;

  /** Lucene's own limit, kept for queries in its syntax. */
  private static final int CLAUSES = 1024;

  private static final Pattern PLACE = Pattern.compile("at line \\d+, column (\\d+)");
  private static final Pattern OWN_MESSAGE = Pattern.compile("(?s)^Cannot parse '.*': (.*)$");

  private final LexicalLeg leg;
  private final Analyzer analyzer;
  private final SearchedFields fields;

  LuceneSyntaxQuery(LexicalLeg leg, Analyzer analyzer, SearchedFields fields) {
    this.leg = leg;
    this.analyzer = analyzer;
    this.fields = fields;
  }

  /**
   * The query that {@code text} says.
   *
   * @throws BadInputException when it cannot be read, with the column
   */
  QueryPlan plan(String text) {
    QueryLimits.checkLength(text);
    checkDepth(text);
    FieldQueryParser parser = new FieldQueryParser(leg, analyzer);
    Query query = parse(parser, text);
    QueryLeaves leaves = QueryLeaves.of(query);
    if (leaves.count() > CLAUSES) {
      throw QueryLimits.tooMuch(
          "The query has " + leaves.count() + " clauses; at most " + CLAUSES + " are searched.",
          null);
    }
    Set<String> searched = new LinkedHashSet<>(leaves.byField().keySet());
    checkPhrases(leaves);
    searched.addAll(leg.fields().keySet());
    List<String> warnings = new ArrayList<>(fields.unknown(searched));
    if (leg.minimumMatch() > 0 || leg.phraseBoost() > 0) {
      warnings.add(
          "In Lucene syntax the query itself says what must match: minimum_match and phrase_boost"
              + " are not applied.");
    }
    return new QueryPlan(query, leaves.marks(), warnings);
  }

  private static Query parse(FieldQueryParser parser, String text) {
    try {
      return parser.parse(text);
    } catch (ParseException e) {
      throw unreadable(text, e);
    } catch (TooManyClauses e) {
      throw QueryLimits.tooMuch("The query has too many clauses.", e);
    } catch (TooComplexToDeterminizeException e) {
      throw QueryLimits.tooMuch("A pattern of the query is too complex to be searched.", e);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | StackOverflowError e) {
      throw new BadInputException(
          "The query cannot be read: " + reason(e) + ".", location(0, 0), remedy(), e);
    }
  }

  private static BadInputException unreadable(String text, ParseException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher own = OWN_MESSAGE.matcher(message);
    String reason = own.matches() ? own.group(1) : message;
    Matcher place = PLACE.matcher(reason);
    if (!place.find()) {
      return new BadInputException(
          "The query cannot be read: " + firstLine(reason) + ".",
          location(0, 0),
          remedy(),
          failure);
    }
    // The grammar knows one line. Where it names a word it counts from 0, where a character, from
    // 1.
    int named = Integer.parseInt(place.group(1));
    int unit = Math.min(reason.contains("Lexical error") ? named - 1 : named, text.length());
    String what =
        unit >= text.stripTrailing().length()
            ? "The query ends too early: something is open or has nothing after it."
            : "The query cannot be read from '" + excerpt(text, unit) + "' on.";
    String before = text.substring(0, unit);
    long line = 1 + before.chars().filter(character -> character == '\n').count();
    int column = unit - before.lastIndexOf('\n');
    return new BadInputException(what, location(line, column), remedy(), failure);
  }

  private static String excerpt(String text, int start) {
    int from = Math.max(0, start);
    int end = Math.min(text.length(), from + 20);
    return text.substring(from, end) + (end < text.length() ? "…" : "");
  }

  private static String reason(Throwable failure) {
    return failure.getMessage() == null
        ? failure.getClass().getSimpleName()
        : firstLine(failure.getMessage());
  }

  /** The first line, without the full stop that some messages have. */
  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse(text).strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static Location location(long line, int column) {
    return new Location(QueryLimits.PLACE, line, column, "");
  }

  private static String remedy() {
    return "Put a backslash before + - ! ( ) { } [ ] ^ \" ~ * ? : \\ / to search for the"
        + " character itself, or search by plain words.";
  }

  private static void checkDepth(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : 0;
      depth -= text.charAt(i) == ')' ? 1 : 0;
      if (depth > DEEPEST) {
        throw new BadInputException(
            "The query nests more than " + DEEPEST + " groups.",
            location(1, i + 1),
            "Make the query simpler.");
      }
    }
  }

  private void checkPhrases(QueryLeaves leaves) {
    Set<String> without = new TreeSet<>();
    for (Map.Entry<String, List<Query>> field : leaves.byField().entrySet()) {
      if (!fields.hasPositions(field.getKey())
          && field.getValue().stream().anyMatch(QueryLeaves::isPhrase)) {
        without.add(field.getKey());
      }
    }
    if (!without.isEmpty()) {
      throw new BadInputException(
          "The query has a phrase, but the field "
              + String.join(", ", without)
              + " was indexed without positions.",
          location(0, 0),
          "Search for the words without quotation marks.");
    }
  }
}
