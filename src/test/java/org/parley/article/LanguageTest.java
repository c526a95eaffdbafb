package org.parley.article;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Unterhändler beider Länder trafen sich am Montag in Genf. Sie sprachen über den Abzug der Truppen, und"
                        + " nach drei Stunden war noch immer keine Einigung in Sicht. Am Freitag wollen sie sich wieder treffen.",
                "Les négociateurs des deux pays se sont rencontrés lundi à Genève. Ils ont parlé du retrait des troupes, mais"
                        + " après trois heures aucun accord n'était en vue. Une nouvelle rencontre est prévue vendredi.",
                "Los negociadores de los dos países se reunieron el lunes en Ginebra. Hablaron de la retirada de las tropas,"
                        + " pero tras tres horas no había acuerdo a la vista. Se volverán a ver el viernes.",
                "De onderhandelaars van beide landen kwamen maandag bijeen in Genève. Het overleg over de terugtrekking van de"
                        + " troepen was na drie uur nog niet klaar, of zo zei een van hen. Vrijdag gaan ze weer verder.",
                "Forhandlerne fra begge lande mødtes mandag i Genève for at tale om tropperne. De sagde, at de ville have en"
                        + " aftale, men efter tre timer var der ingen, og de skal nu mødes igen på fredag.",
                "I negoziatori dei due paesi si sono incontrati lunedì a Ginevra. Hanno parlato del ritiro delle truppe, ma"
                        + " dopo tre ore non si vedeva alcun accordo. Un nuovo incontro è previsto per venerdì.",
                "Os negociadores dos dois países reuniram-se na segunda-feira em Genebra. Falaram sobre a retirada das tropas,"
                        + " mas ao fim de três horas não havia acordo à vista. Voltam a reunir-se na sexta-feira.",
                "Negocjatorzy obu krajów spotkali się w poniedziałek w Genewie. Rozmawiali o wycofaniu wojsk, ale po trzech"
                        + " godzinach porozumienia nie było. Do kolejnego spotkania ma dojść w piątek, jak podano.",
                "İki ülkenin müzakerecileri pazartesi günü Cenevre'de bir araya geldi. Askerlerin çekilmesini görüştüler,"
                        + " ancak üç saat sonra hâlâ bir anlaşma yoktu. Cuma günü yeniden bir araya gelecekler deniyor.",
                "Переговорщики двух стран встретились в понедельник в Женеве.",
                "اجتمع مفاوضو البلدين يوم الاثنين في جنيف.",
                "两国谈判代表星期一在日内瓦举行会谈。",
                "שליחי שתי המדינות נפגשו ביום שני בז'נבה."
            })
    void knowsOtherLanguages(String text) {
        assertFalse(Language.isEnglish(text));
    }

    @Test
    void knowsEnglish() {
        assertTrue(
                Language.isEnglish(
                        "Negotiators from both countries met in Geneva on Monday. They discussed the withdrawal"
                                + " of troops, but after three hours no agreement was in sight. Another meeting is planned for Friday."));
    }

    @Test
    void knowsEnglishFullOfForeignNames() {
        assertTrue(Language.isEnglish(
                "Foreign ministers Péter Szijjártó, Jean-Noël Barrot, Radosław Sikorski and José Manuel"
                        + " Albares met in Luxembourg. Szijjártó (Сийярто) objected to the sanctions, Sikorski said."));
    }

    @Test
    void knowsEnglishOfFewFunctionWords() {
        assertTrue(Language.isEnglish("Ethiopia's water minister, Tesfaye Worku, met Egypt's irrigation minister, Ahmed"
                + " Hassan, in Addis Ababa on Tuesday. US special envoy James Holloway mediated. Ethiopia rejected a binding"
                + " timetable for the filling of the reservoir. Egypt demanded a binding timetable again."));
    }

    @Test
    void givesShortTextsTheBenefitOfTheDoubt() {
        assertTrue(Language.isEnglish("Geneva talks fail; envoys leave"));
        assertTrue(Language.isEnglish("12:30"));
    }
}
