package org.lianfang.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.access.SignedInOnly;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "org.lianfang", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeTests {

    private static final int MOST_PARAMETERS = 5;

    @ArchTest
    static final ArchRule time_comes_from_the_one_clock = noClasses()
            .should()
            .callMethodWhere(target(asksForNow()))
            .because("exercises live in their own time: inject InstantSource");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .that(areNotOfRecords())
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule only_use_cases_and_doors_hold_transactions = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .and(areNotPartOfADoor())
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..usecase..");

    @ArchTest
    static final ArchRule a_class_that_is_one_transaction_is_the_door_of_its_module = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .implement(DescribedPredicate.describe("a door", CodeTests::isADoor));

    @ArchTest
    static final ArchRule every_transaction_of_a_use_case_asks_for_a_right_or_says_why_not = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..usecase..")
            .and()
            .areAnnotatedWith(Transactional.class)
            .and()
            .arePublic()
            .and(areNotPartOfADoor())
            .and(areNotOnlyForTheFlow())
            .should(askForARight());

    @ArchTest
    static final ArchRule the_model_is_plain = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule the_model_has_no_clock = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.time.InstantSource.class, java.time.Clock.class);

    @ArchTest
    static final ArchRule stores_know_neither_web_nor_use_cases = noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "..usecase..");

    @ArchTest
    static final ArchRule use_cases_do_not_know_the_web = noClasses()
            .that()
            .resideInAPackage("..usecase..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lianfang.*.web..", "jakarta.servlet..", "org.springframework.web.bind..");

    @ArchTest
    static final ArchRule one_way_to_log =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .that()
            .areNotAssignableTo(org.springframework.transaction.TransactionManager.class)
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("DTO");

    @ArchTest
    static final ArchRule a_thing_is_made_of_five_others_at_most =
            constructors().that().areDeclaredInClassesThat(arePlain()).should(haveFewParameters());

    @ArchTest
    static final ArchRule beans_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .and(DescribedPredicate.describe(
                    "have one parameter",
                    (JavaMethod method) -> method.getRawParameterTypes().size() == 1))
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule what_a_web_controller_answers_never_holds_a_transaction = classes()
            .that()
            .resideInAPackage("org.lianfang.*.web..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(
                    JavaClass.Predicates.assignableTo(org.springframework.jdbc.core.simple.JdbcClient.class)));

    private static DescribedPredicate<com.tngtech.archunit.core.domain.AccessTarget> asksForNow() {
        return DescribedPredicate.describe("now() without a clock", target -> switch (target.getName()) {
            case "now" ->
                target.getOwner().getPackageName().equals("java.time")
                        && target instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().isEmpty();
            case "currentTimeMillis" -> target.getOwner().isEquivalentTo(System.class);
            case "systemDefaultZone" -> target.getOwner().isEquivalentTo(java.time.Clock.class);
            default -> false;
        });
    }

    private static DescribedPredicate<JavaField> areNotOfRecords() {
        return DescribedPredicate.describe(
                "are not of records", field -> !field.getOwner().isAssignableTo(Record.class));
    }

    private static boolean isADoor(JavaClass type) {
        return type.isInterface() && type.getPackageName().matches("org\\.lianfang\\.\\w+");
    }

    /// What a module offers to other modules runs in the scope of the use case that asks, and without one sees nothing.
    private static DescribedPredicate<JavaMethod> areNotPartOfADoor() {
        return DescribedPredicate.describe(
                "are not part of a door",
                method -> method.getOwner().getAllRawInterfaces().stream()
                        .filter(CodeTests::isADoor)
                        .flatMap(door -> door.getMethods().stream())
                        .noneMatch(offered -> offered.getName().equals(method.getName())));
    }

    /// What only listeners call is done by the server itself.
    private static DescribedPredicate<JavaMethod> areNotOnlyForTheFlow() {
        return DescribedPredicate.describe("are not only for the flow", method -> {
            var calls = method.getCallsOfSelf();
            return calls.isEmpty()
                    || calls.stream()
                            .anyMatch(call ->
                                    !call.getOriginOwner().getPackageName().contains(".flow"));
        });
    }

    private static ArchCondition<JavaMethod> askForARight() {
        return new ArchCondition<>(
                "be annotated with @Needs, @OpenToAll or @SignedInOnly, or compare with the scope that is bound") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var asks = method.isAnnotatedWith(Needs.class)
                        || method.isAnnotatedWith(OpenToAll.class)
                        || method.isAnnotatedWith(SignedInOnly.class)
                        || method.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Access.class)
                                        && call.getName().equals("requireWithin"));
                events.add(new SimpleConditionEvent(method, asks, method.getFullName() + " asks for no right"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> arePlain() {
        return DescribedPredicate.describe(
                "are neither records nor enums nor local",
                type -> !type.isRecord()
                        && !type.isEnum()
                        && !type.isAnonymousClass()
                        && !type.isLocalClass()
                        && !type.isInnerClass());
    }

    private static ArchCondition<JavaConstructor> haveFewParameters() {
        return new ArchCondition<>("have at most " + MOST_PARAMETERS + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                var count = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        constructor, count <= MOST_PARAMETERS, constructor.getFullName() + " has " + count));
            }
        };
    }
}
