package io.rankscope.benchmarks.corpus;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Passages made up word by word. Words fall by the law of Zipf; lengths are log-normal with the
 * median and spread of web passages; each passage keeps coming back to a few words of its own, so
 * that term frequencies above 1 and words that occur together are as common as in real text. The
 * same seed gives the same corpus, each passage by itself.
 */
public final class ZipfCorpus {
  private static final int WORDS = 400_000;
  private static final double MEDIAN_LENGTH = 53;
  private static final double LENGTH_SPREAD = 0.42;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 400;
  private static final int TOPIC_WORDS = 6;
  private static final double ON_TOPIC = 0.18;
  private static final int SENTENCE = 14;
  private static final int LEAST_QUERY_WORDS = 2;
  private static final int MOST_QUERY_WORDS = 6;

  private final Vocabulary vocabulary = new Vocabulary(WORDS);
  private final ZipfDistribution zipf = new ZipfDistribution(WORDS);
  private final long seed;
  private final int size;

  /** A corpus of {@code size} passages. */
  public ZipfCorpus(long seed, int size) {
    this.seed = seed;
    this.size = size;
  }

  /** How many passages there are. */
  public int size() {
    return size;
  }

  /** The passage at {@code place}, from 0. */
  public Passage passage(int place) {
    RandomGenerator random = random(place);
    int[] topic = topic(random);
    StringBuilder title = new StringBuilder();
    int titleWords = 2 + random.nextInt(TOPIC_WORDS - 1);
    for (int i = 0; i < titleWords; i++) {
      append(title, vocabulary.word(topic[i]), i == 0);
    }
    int length =
        Math.clamp(
            Math.round(MEDIAN_LENGTH * Math.exp(LENGTH_SPREAD * random.nextGaussian())),
            SHORTEST,
            LONGEST);
    StringBuilder text = new StringBuilder(length * 7);
    boolean begins = true;
    for (int i = 0; i < length; i++) {
      append(text, vocabulary.word(word(topic, random)), begins);
      begins = i == length - 1 || random.nextInt(SENTENCE) == 0;
      if (begins) {
        text.append('.');
      }
    }
    return Passage.whole(id(place), title.toString(), text.toString());
  }

  /**
   * Queries of 2 to 6 words. Half of the words come from one passage, so that there is something to
   * find; the others from the whole range of frequencies, each power of ten being as likely as the
   * next.
   */
  public List<Query> queries(int count) {
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RandomGenerator random = random(-1L - i);
      int[] topic = topic(random(random.nextInt(size)));
      int wanted = random.nextInt(LEAST_QUERY_WORDS, MOST_QUERY_WORDS + 1);
      Set<String> words = new LinkedHashSet<>();
      while (words.size() < wanted) {
        words.add(
            vocabulary.word(
                random.nextBoolean() ? topic[random.nextInt(TOPIC_WORDS)] : anyFrequency(random)));
      }
      queries.add(Query.of("zipf", "q" + i, String.join(" ", words)));
    }
    return queries;
  }

  /** Writes the corpus as JSON lines of {@code _id}, {@code title} and {@code text}. */
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int place = 0; place < size; place++) {
        Passage passage = passage(place);
        // Ids and words hold letters and digits only; nothing needs escaping.
        out.write("{\"_id\": \"" + passage.id() + "\", \"title\": \"" + passage.title());
        out.write("\", \"text\": \"" + passage.text() + "\"}\n");
      }
    }
  }

  /** The id of the passage at {@code place}. */
  public static PassageId id(int place) {
    return new PassageId(String.format(Locale.ROOT, "p%08d", place));
  }

  /** Scrambled (the finalizer of MurmurHash3), since neighbouring seeds give related numbers. */
  private RandomGenerator random(long place) {
    long mixed = seed * 31 + place;
    mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return new SplittableRandom(mixed ^ mixed >>> 33);
  }

  private int[] topic(RandomGenerator random) {
    int[] topic = new int[TOPIC_WORDS];
    for (int i = 0; i < TOPIC_WORDS; i++) {
      do {
        topic[i] = zipf.draw(random);
      } while (topic[i] < vocabulary.firstContentWord());
    }
    return topic;
  }

  private int word(int[] topic, RandomGenerator random) {
    return random.nextDouble() < ON_TOPIC ? topic[random.nextInt(TOPIC_WORDS)] : zipf.draw(random);
  }

  private int anyFrequency(RandomGenerator random) {
    double lowest = Math.log(vocabulary.firstContentWord());
    double highest = Math.log(vocabulary.size());
    return (int) Math.exp(random.nextDouble(lowest, highest));
  }

  private static void append(StringBuilder text, String word, boolean capital) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    if (capital) {
      text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    } else {
      text.append(word);
    }
  }
}
