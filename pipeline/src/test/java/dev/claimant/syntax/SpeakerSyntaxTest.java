package dev.claimant.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Sentence;
import dev.claimant.testing.TaggedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerSyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | Lee/NNP said/VBD so/RB",
        "true | Lee/NNP ~,/, a/DT nurse/NN ~,/, said/VBD so/RB",
        "true | His/PRP$ lawyer/NN ~,/, Lee/NNP ~,/, said/VBD that/IN",
        "true | so/RB said/VBD Lee/NNP",
        "false | They/PRP met/VBD Lee/NNP ~,/, and/CC left/VBD",
      })
  void recognisesSubjects(boolean subject, String notation) {
    Sentence sentence = TaggedText.document(notation).sentences().get(0);
    int name = 0;
    while (!sentence.tokens().get(name).is("Lee")) {
      name++;
    }
    assertThat(SpeakerSyntax.isSubject(sentence, new WordRange(name, name + 1))).isEqualTo(subject);
  }
}
