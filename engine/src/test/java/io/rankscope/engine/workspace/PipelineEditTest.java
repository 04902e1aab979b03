package io.rankscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Pipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PipelineEditTest {
  private static final Path FILE = Path.of("workspace.yaml");
  private static final Pipeline MINE =
      Pipeline.of("mine", LexicalLeg.builder("words", Map.of("text", 1f)).k1(1.5f).build());

  @Test
  void addsBehindTheOthers_andKeepsEveryCommentInPlace() {
    assertThat(
            added(
                """
                # Birds, kept by Ana
                name: Birds   # not bees
                pipelines:
                  # the one we ship
                  bm25:       # default
                    legs:
                      words: {type: lexical, fields: [text]}   # k1 as it is
                    # tuned in May

                # what is asked
                query_sets:
                  dev: {file: queries.jsonl}
                """))
        .isEqualTo(
            """
            # Birds, kept by Ana
            name: Birds   # not bees
            pipelines:
              # the one we ship
              bm25:       # default
                legs:
                  words: {type: lexical, fields: [text]}   # k1 as it is
                # tuned in May
              mine:
                legs:
                  words: {type: lexical, fields: {text: 1.0}, k1: 1.5}

            # what is asked
            query_sets:
              dev: {file: queries.jsonl}
            """);
  }

  @Test
  void replacesInPlace_withItsCommentsAbove() {
    assertThat(
            added(
                """
                pipelines:
                  first: &f {legs: {words: {type: lexical, fields: [text]}}}
                  mine:  # my own
                    # weights by eye
                    legs:
                      words:
                        type: lexical
                        fields: {text: 2.0}  # was 1

                    rerank: [{model: ce}]  # slow
                  # the last
                  last: *f
                name: x
                """))
        .isEqualTo(
            """
            pipelines:
              first: &f {legs: {words: {type: lexical, fields: [text]}}}
              mine: # my own
                # weights by eye
                # was 1
                # slow
                legs:
                  words: {type: lexical, fields: {text: 1.0}, k1: 1.5}
              # the last
              last: *f
            name: x
            """);
  }

  @Test
  void replacesAPipeline_thatStoodOnOneLine() {
    assertThat(added("pipelines:\n    'mine': {legs: {w: {type: lexical}}}   # old\n    b: {}\n"))
        .isEqualTo(
            """
            pipelines:
                'mine': # old
                  legs:
                    words: {type: lexical, fields: {text: 1.0}, k1: 1.5}
                b: {}
            """);
  }

  @Test
  void takesTheIndentation_thatTheFileHas() {
    assertThat(added("pipelines:\n    a:\n        legs: {}\n"))
        .isEqualTo(
            """
            pipelines:
                a:
                    legs: {}
                mine:
                    legs:
                        words: {type: lexical, fields: {text: 1.0}, k1: 1.5}
            """);
  }

  @Test
  void addsTheSection_whereThereIsNone() {
    String section =
        """
        pipelines:
          mine:
            legs:
              words: {type: lexical, fields: {text: 1.0}, k1: 1.5}
        """;
    assertThat(added("name: x\n# the end\n")).isEqualTo("name: x\n# the end\n" + section);
    assertThat(added("")).isEqualTo(section);
    assertThat(added("# nothing yet\n")).isEqualTo("# nothing yet\n" + section);
    assertThat(added("---\nname: x\n...\n")).isEqualTo("---\nname: x\n" + section + "...\n");
    assertThat(added("pipelines:  # none yet\nname: x\n"))
        .isEqualTo(section.replace("pipelines:", "pipelines:  # none yet") + "name: x\n");
  }

  @Test
  void endsWithoutLineBreak_whereTheFileDid() {
    assertThat(added("name: x"))
        .isEqualTo(
            "name: x\npipelines:\n  mine:\n    legs:\n"
                + "      words: {type: lexical, fields: {text: 1.0}, k1: 1.5}");
  }

  @Test
  void keepsTheLineBreaksOfWindows() {
    String before =
        """
        # Vögel 🦉
        pipelines:
          a: {}
        name: x
        """;
    assertThat(added(before.replace("\n", "\r\n")))
        .isEqualTo(
            """
            # Vögel 🦉
            pipelines:
              a: {}
              mine:
                legs:
                  words: {type: lexical, fields: {text: 1.0}, k1: 1.5}
            name: x
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void staysInFlowStyle() {
    String mine = "mine: {legs: {words: {type: lexical, fields: {text: 1.0}, k1: 1.5}}}";
    assertThat(added("{name: x, pipelines: {a: {}}}"))
        .isEqualTo("{name: x, pipelines: {a: {}, " + mine + "}}");
    assertThat(added("{name: x}")).isEqualTo("{name: x, pipelines: {" + mine + "}}");
    assertThat(added("pipelines: {}\n")).isEqualTo("pipelines: {" + mine + "}\n");
    assertThat(added("pipelines: {\n  a: {},  # the first\n}\n"))
        .isEqualTo("pipelines: {\n  a: {}, " + mine + "  # the first\n}\n");
    assertThat(added("pipelines: {a: {}, mine: {legs: 1}, b: {}}\n"))
        .isEqualTo("pipelines: {a: {}, " + mine + ", b: {}}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a\ttab in a comment\npipelines:\n  a: {}  # another\ttab\n",
        "name: 'what # is no comment'\npipelines:\n  a: {legs: \"# {nor} this\"}\n",
        "pipelines:\n  富士山: {}  # フクロウ 🦉\n  Ä: {}\n",
        "notes: |\n  # text\n  more: text\n\npipelines:\n  a: {}\n",
        "pipelines:\n  a: {}\nnotes: |+\n  # text\n\n\n",
        "base: &b {legs: {}}\npipelines:\n  a: *b\nname: x\n",
        "pipelines:\n  a:\n    legs:\n      w:\n        fields:\n        - a\n\n\n\n# end",
        "? name\n: x\npipelines:\n  a: {}\n",
        "pipelines:\n  mine:\nname: x\n",
        "%YAML 1.2\n---\npipelines: !!map\n  a: {}\n",
        "'pipelines' : \n  \"a\" : {}\n",
        "  name: x\n  pipelines:\n    a: {}\n"
      })
  void leavesEverythingElseAsItIs(String text) {
    String edited = added(text);
    List<String> rest = edited.lines().toList();
    assertThat(rest).containsSubsequence(text.stripTrailing().lines().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a\n",
        "pipelines: [a]\n",
        "pipelines: none\n",
        "other: &p {a: {}}\npipelines: *p\n",
        "pipelines:\n  a: &a {legs: {}}\n  mine: *a\n",
        "pipelines:\n  mine: &m {legs: {}}\n  b: *m\n",
        "pipelines:\n  mine: {legs: &l {}}\nother: {x: [*l]}\n",
        "pipelines:\n  ? mine\n  : {legs: {}}\n",
        "pipelines:\n  a: {}\nother: &o [*o]\n",
        "pipelines:\n  mine: {legs: {}}\nother: &o {x: {y: *o}}\n",
        "pipelines: &p\n  mine: {legs: *p}\n"
      })
  void refuses_whatItCannotKeep(String text) {
    assertThatThrownBy(() -> added(text))
        .isInstanceOf(NotSavedException.class)
        .hasMessageContaining("was not written");
  }

  @Test
  void refuses_whatIsNoYaml() {
    assertThatThrownBy(() -> added("pipelines: {\n")).isInstanceOf(BadInputException.class);
  }

  private static String added(String text) {
    return PipelineEdit.apply(FILE, text, MINE, StageKinds.STANDARD);
  }
}
