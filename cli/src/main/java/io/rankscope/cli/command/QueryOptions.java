package io.rankscope.cli.command;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.search.Detail;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The query of a command, and how it is read and searched. */
final class QueryOptions {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  PipelineOption pipeline;

  @Option(
      names = "--syntax",
      paramLabel = "words|lucene",
      defaultValue = "words",
      converter = SyntaxConverter.class,
      description = "Plain words, or Lucene's query syntax (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private QuerySyntax syntax;

  @Option(
      names = "--statistics",
      paramLabel = "merged|per-shard",
      defaultValue = "merged",
      converter = StatisticsConverter.class,
      description =
          "Term statistics of all shards together, or of each its own (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Statistics statistics;

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description =
          "What is asked; several words need no quotes. '--' before one that begins with -.")
  private List<String> words = new ArrayList<>();

  SearchRequest request(Pipeline ranker, int k, Detail detail) {
    return new SearchRequest(
        Query.typed(String.join(" ", words)), syntax, ranker, statistics, k, detail);
  }

  static final class SyntaxConverter implements ITypeConverter<QuerySyntax> {
    @Override
    public QuerySyntax convert(String value) {
      return Arrays.stream(QuerySyntax.values())
          .filter(syntax -> syntax.label().equals(value))
          .findFirst()
          .orElseThrow(() -> unknown(value, "words or lucene"));
    }
  }

  static final class StatisticsConverter implements ITypeConverter<Statistics> {
    @Override
    public Statistics convert(String value) {
      return Arrays.stream(Statistics.values())
          .filter(statistics -> statistics.label().equals(value))
          .findFirst()
          .orElseThrow(() -> unknown(value, "merged or per-shard"));
    }
  }

  private static TypeConversionException unknown(String value, String expected) {
    return new TypeConversionException("expected " + expected + " but was '" + value + "'");
  }
}
