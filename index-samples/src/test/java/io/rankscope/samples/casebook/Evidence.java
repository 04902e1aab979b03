package io.rankscope.samples.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.Explained;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something the workbench shows that proves the cause of a case. */
sealed interface Evidence {
  /** Fails unless it can be seen for {@code planted}. */
  void check(CaseBench bench, PlantedCase planted);

  /** The analyzer makes one and the same term of all {@code words}. */
  record SameTerms(List<String> words) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      assertThat(words.stream().map(bench::terms).distinct()).as("terms of %s", words).hasSize(1);
    }
  }

  /** The analyzer makes terms of {@code words} of which no two are equal. */
  record DifferentTerms(List<String> words) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      List<String> terms = words.stream().flatMap(word -> bench.terms(word).stream()).toList();
      assertThat(terms).hasSizeGreaterThanOrEqualTo(words.size()).doesNotHaveDuplicates();
    }
  }

  /** The analyzer makes {@code terms} of {@code text}. */
  record Tokens(String text, List<String> terms) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      assertThat(bench.terms(text)).isEqualTo(terms);
    }
  }

  /** No part of the passage's score is as large as that of {@code term} in {@code field}. */
  record LargestContribution(PassageId passage, String field, String term) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      Contribution largest = bench.explain(planted, passage).contributions().getFirst();
      assertThat(largest)
          .extracting(Contribution::field, Contribution::term)
          .containsExactly(field, term);
    }
  }

  /** Of the passage's score, at least {@code atLeast} (0..1) comes from {@code field}. */
  record FieldShare(PassageId passage, String field, double atLeast) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      Explained explained = bench.explain(planted, passage);
      double fromField =
          explained.contributions().stream()
              .filter(contribution -> contribution.field().equals(field))
              .mapToDouble(Contribution::value)
              .sum();
      assertThat(fromField / explained.score().orElseThrow()).isGreaterThanOrEqualTo(atLeast);
    }
  }

  /** The passage's score owes nothing to {@code term}. */
  record NoContribution(PassageId passage, String term) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      assertThat(bench.terms(bench.query(planted).text())).contains(term);
      assertThat(bench.explain(planted, passage).contributions())
          .extracting(Contribution::term)
          .doesNotContain(term);
    }
  }

  /** The query does not match the passage, and the explanation says so. */
  record NotMatched(PassageId passage) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      Explained explained = bench.explain(planted, passage);
      assertThat(explained.score()).isEmpty();
      assertThat(explained.whyNot())
          .hasValueSatisfying(
              why -> {
                assertThat(why.indexed()).isTrue();
                assertThat(why.matched()).isFalse();
              });
    }
  }

  /** {@code term} stands in {@code passages} passages of the four shards. */
  record DocumentFrequency(String field, String term, int passages) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      int all = bench.documentFrequencies(field, term).stream().mapToInt(n -> n).sum();
      assertThat(all).isEqualTo(passages);
    }
  }

  /** {@code term} stands in so many passages of each shard. */
  record ShardFrequencies(String field, String term, List<Integer> passages) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      assertThat(bench.documentFrequencies(field, term)).isEqualTo(passages);
    }
  }

  /** The passage's text has at least {@code atLeast} words. */
  record Words(PassageId passage, int atLeast) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      assertThat(bench.passage(passage).text().split("\\s+")).hasSizeGreaterThanOrEqualTo(atLeast);
    }
  }

  /** Any two of the passages share at least {@code atLeast} (0..1) of the terms they have. */
  record NearCopies(List<PassageId> passages, double atLeast) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      for (PassageId one : passages) {
        for (PassageId other : passages) {
          Set<String> shared = new HashSet<>(bench.terms(bench.passage(one).text()));
          Set<String> all = new HashSet<>(shared);
          List<String> others = bench.terms(bench.passage(other).text());
          shared.retainAll(others);
          all.addAll(others);
          assertThat((double) shared.size() / all.size())
              .as("shared terms of %s and %s", one, other)
              .isGreaterThanOrEqualTo(atLeast);
        }
      }
    }
  }

  /** The ranking begins with these passages. */
  record FirstHits(List<PassageId> passages) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      assertThat(bench.ranking(planted)).startsWith(passages.toArray(PassageId[]::new));
    }
  }

  /** The search warns in these words, among others. */
  record Warning(String words) implements Evidence {
    @Override
    public void check(CaseBench bench, PlantedCase planted) {
      assertThat(bench.warnings(planted)).anyMatch(warning -> warning.contains(words));
    }
  }
}
