"""The words that the ends of sentences hang on."""

from dataclasses import dataclass

from newsmodel.lang.words import words

__all__ = ["ENGLISH_BOUNDARIES", "Boundaries"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundaries:
    """What tells a full stop that ends a sentence from one that does not.

    Attributes:
        abbreviations: As written, with the stop ("Gov."). Those of single letters (U.S., e.g.) need no entry.
        numbering: Abbreviations before a number alone: "No. 5" against "No. He left", "Sun. 5 March" against "the Sun."
        starters: Words in lower case that, capitalised after an abbreviation, open a sentence: "in the U.S. He said".
        attributing: Verbs that after a name say whose question stands before it: “Why?” Ruiz asked.
    """

    abbreviations: frozenset[str]
    numbering: frozenset[str]
    starters: frozenset[str]
    attributing: frozenset[str]


ENGLISH_BOUNDARIES = Boundaries(
    abbreviations=frozenset(
        words("""
        Mr. Mrs. Ms. Mx. Messrs. Mme. Mlle. Dr. Drs. Prof. Rev. Revd. Hon. Sr. Jr. Esq. St. Ste. Fr. Msgr. Bros.
        Gov. Sen. Sens. Rep. Reps. Pres. Amb. Supt. Insp. Dep. Asst. Assoc. Atty. Dist. Det. Cllr. Coun.
        Gen. Lt. Col. Maj. Capt. Cpt. Cmdr. Cdr. Adm. Sgt. Cpl. Pvt. Pfc. Brig. Ens.
        Inc. Corp. Co. Cos. Ltd. Plc. Bhd. Pty. Mfg. Dept. Univ. Assn. Natl. Intl. Govt. Bd.
        Ave. Blvd. Rd. Hwy. Pkwy. Sq. Mt. Ft. Bldg.
        Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo.
        Mont. Neb. Nev. Okla. Ore. Pa. Penn. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. Alta. Ont. Que. Sask.
        vs. v. etc. cf. al. ca. approx. est. viz. ibid. dept. jr. sr. ft. lb. lbs. oz. sq. avg. incl. misc.
        """)
    ),
    numbering=frozenset(
        words("""
        No. Nos. Vol. Vols. Ch. Sec. Fig. Figs. Art. Op. Pt. Ref. Tel. pp. p. vol. ch. sec. fig.
        Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.
        Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun.
        """)
    ),
    starters=frozenset(
        words("""
        a an the this that these those he she it we they i you his her its our their my your there here
        who what when where why how which and but or nor yet so if then while although though because since
        after before as at by for from in into of on to with without under over during between among against
        until unless despite meanwhile however still also even now just only once some many most several both
        all each every another other no not one asked is are was were has have had do does did can could
        will would may might should must according earlier later last next
        """)
    ),
    attributing=frozenset(
        words("""
        said says asked asks replied replies answered answers added adds wrote writes told tells tweeted tweets posted
        repeated continued concluded remarked declared exclaimed quipped joked shouted yelled cried wondered demanded
        pressed retorted insisted recalled thundered urged warned
        """)
    ),
)
