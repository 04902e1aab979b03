package io.rankscope.engine.analysis;

import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;

/**
 * Names the links of a token stream as chains name them. A stream does not know the factory that
 * would make it, but Lucene names both alike.
 */
final class ComponentNames {
  /** The filters that are not called like their factories. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "SnowballFilter", "snowballPorter",
          "StempelFilter", "stempelPolishStem",
          "SetKeywordMarkerFilter", "keywordMarker",
          "PatternKeywordMarkerFilter", "keywordMarker");

  private ComponentNames() {}

  static String of(TokenStream stream) {
    return stream instanceof Tokenizer
        ? nameOf(stream, "Tokenizer", TokenizerFactory.availableTokenizers())
        : nameOf(stream, "Filter", TokenFilterFactory.availableTokenFilters());
  }

  static String of(Reader charFilter) {
    return nameOf(charFilter, "CharFilter", CharFilterFactory.availableCharFilters());
  }

  private static String nameOf(Object component, String suffix, Set<String> names) {
    String type = component.getClass().getSimpleName();
    String stem = type.endsWith(suffix) ? type.substring(0, type.length() - suffix.length()) : type;
    return names.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(stem.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(OTHERWISE.getOrDefault(type, type));
  }
}
