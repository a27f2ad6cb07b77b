package dev.claimant;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Holds the rooms, that is the packages below {@code dev.claimant} with what is inside them, to
 * their one-way dependencies, and the libraries to their adapters.
 */
@AnalyzeClasses(packages = "dev.claimant", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.claimant";

  /** The room of the classes directly in {@code dev.claimant}. */
  private static final String FACADE = "";

  private static final Set<String> TEXT_ROOMS = Set.of("document", "support", "text", "syntax");

  private static final Set<String> STAGE = with(TEXT_ROOMS, "pipeline");

  private static final Set<String> LIBRARY =
      with(
          STAGE,
          "measure",
          "sentence",
          "entity",
          "time",
          "quantity",
          "reading",
          "attribution",
          "claim",
          "corenlp",
          "onnx",
          "ingest",
          "record");

  /** The rooms that each room may use. */
  private static final Map<String, Set<String>> USES =
      Map.ofEntries(
          Map.entry("document", Set.of()),
          Map.entry("support", Set.of()),
          Map.entry("text", Set.of("document", "support")),
          Map.entry("syntax", Set.of("document", "support", "text")),
          Map.entry("pipeline", Set.of("document", "support")),
          Map.entry("measure", TEXT_ROOMS),
          Map.entry("sentence", STAGE),
          Map.entry("entity", STAGE),
          Map.entry("time", with(STAGE, "measure")),
          Map.entry("quantity", with(STAGE, "measure")),
          Map.entry("reading", STAGE),
          Map.entry("attribution", STAGE),
          Map.entry("claim", STAGE),
          Map.entry("corenlp", with(STAGE, "sentence", "entity")),
          Map.entry("onnx", with(STAGE, "reading")),
          Map.entry("ingest", Set.of("document", "support", "text")),
          Map.entry("record", Set.of("document", "support", "text")),
          Map.entry("sink", Set.of("document", "support", "record")),
          Map.entry("query", Set.of("record")),
          Map.entry("corpus", Set.of("document", "support", "text", "record")),
          Map.entry("view", Set.of("document", "support", "text", "record", "corpus")),
          Map.entry("duplicate", Set.of("document", "support", "text")),
          Map.entry("evaluation", Set.of("document", "support", "text", "ingest", "record")),
          Map.entry(FACADE, LIBRARY),
          Map.entry("batch", with(LIBRARY, FACADE, "sink", "duplicate")),
          Map.entry(
              "cli",
              with(LIBRARY, FACADE, "sink", "query", "corpus", "view", "evaluation", "batch")));

  @ArchTest
  static final ArchRule DEPENDENCIES_RUN_ONE_WAY =
      classes().should(useOnly("rooms below their own", ArchitectureTest::isBelow));

  @ArchTest
  static final ArchRule OTHER_ROOMS_ARE_USED_BY_THEIR_ROOT_PACKAGE_ONLY =
      classes().should(useOnly("root packages of other rooms", ArchitectureTest::isInSight));

  @ArchTest
  static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule CLASSES_ARE_FREE_OF_CYCLES =
      slices()
          .assignedFrom(
              topLevelClassesOf(
                  "attribution",
                  "batch",
                  "claim",
                  "corenlp",
                  "corpus",
                  "document",
                  "duplicate",
                  "entity",
                  "measure",
                  "onnx",
                  "pipeline",
                  "quantity",
                  "query",
                  "reading",
                  "record",
                  "sentence",
                  "sink",
                  "support",
                  "syntax",
                  "text",
                  "time",
                  "view"))
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule CORENLP_STAYS_IN_ITS_ADAPTERS = staysIn("CoreNlp", "edu.stanford..");

  @ArchTest static final ArchRule OPENNLP_STAYS_IN_ITS_ADAPTERS = staysIn("OpenNlp", "opennlp..");

  @ArchTest
  static final ArchRule ONNX_RUNTIME_STAYS_IN_ITS_ADAPTERS = staysIn("Onnx", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule JWARC_STAYS_IN_ITS_ADAPTERS = staysIn("Jwarc", "org.netpreserve..");

  @ArchTest
  static final ArchRule PDFBOX_STAYS_IN_ITS_ADAPTERS = staysIn("PdfBox", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule MIME4J_STAYS_IN_ITS_ADAPTER = staysIn("Mime4j", "org.apache.james..");

  @ArchTest
  static final ArchRule COMMONMARK_STAYS_IN_ITS_ADAPTER = staysIn("Commonmark", "org.commonmark..");

  @ArchTest
  static final ArchRule READABILITY_STAYS_IN_ITS_ADAPTER =
      staysIn("Readability", "net.dankito..", "kotlin..");

  /** Readability takes and gives what jsoup has parsed. */
  @ArchTest
  static final ArchRule JSOUP_STAYS_IN_ITS_ADAPTERS = staysIn("(Jsoup|Readability)", "org.jsoup..");

  @ArchTest
  static final ArchRule NO_MUTABLE_STATIC_STATE =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule NOTHING_IS_OPEN_TO_INHERITANCE_BY_ACCIDENT =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .should()
          .haveModifier(JavaModifier.FINAL);

  private static Set<String> with(Set<String> rooms, String... more) {
    Set<String> all = new HashSet<>(rooms);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }

  /** The first name of a class's package below {@code dev.claimant}. */
  private static String room(JavaClass type) {
    return inside(type).split("\\.", -1)[0];
  }

  /** A class's package below {@code dev.claimant}. */
  private static String inside(JavaClass type) {
    return type.getPackageName().replaceFirst("^dev\\.claimant\\.?", FACADE);
  }

  private static boolean isBelow(JavaClass user, JavaClass used) {
    return USES.getOrDefault(room(user), Set.of()).contains(room(used));
  }

  private static boolean isInSight(JavaClass user, JavaClass used) {
    return inside(used).equals(room(used));
  }

  @FunctionalInterface
  private interface Permission {
    boolean allows(JavaClass user, JavaClass used);
  }

  /** Holds what a class uses in other rooms than its own to a permission. */
  private static ArchCondition<JavaClass> useOnly(String what, Permission permission) {
    return new ArchCondition<>("use only " + what) {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          JavaClass used = dependency.getTargetClass().getBaseComponentType();
          if ((used.getPackageName() + ".").startsWith(ROOT + ".")
              && !room(used).equals(room(user))
              && !permission.allows(user, used)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** Each top-level class of some rooms, with the classes nested in it. */
  private static SliceAssignment topLevelClassesOf(String... rooms) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return type.getPackageName().startsWith(ROOT) && Set.of(rooms).contains(room(type))
            ? SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""))
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "top-level classes of " + String.join(", ", rooms);
      }
    };
  }

  private static ArchRule staysIn(String adapters, String... library) {
    return noClasses()
        .that()
        .haveNameNotMatching(".*\\." + adapters + "[^.]*")
        .should()
        .dependOnClassesThat(resideInAnyPackage(library));
  }
}
