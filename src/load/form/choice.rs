//! The closed lists of words that the format knows.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::code::Severity;
use crate::model;

/// Declares a list of words, what each becomes in the model, and the sentence an editor shows.
macro_rules! choice {
    ($(#[$about:meta])* $name:ident => $model:ty { $($(#[$doc:meta])* $word:ident => $value:expr,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$doc])* $word,)+ }

        impl From<$name> for $model {
            fn from(word: $name) -> Self {
                match word { $($name::$word => $value,)+ }
            }
        }
    };
}

choice! {
    /// How much a text weighs.
    StandingForm => model::Standing {
        /// The wording of the published act, to the letter.
        Official => model::Standing::Official,
        /// A translation that no authority has approved.
        Translation => model::Standing::Translation,
        /// Rebuilt by the maintainers from the points of the act.
        Reconstructed => model::Standing::Reconstructed,
        /// An explanation in the maintainers' own words.
        Editorial => model::Standing::Editorial,
    }
}

choice! {
    /// What an act is.
    ActKindForm => model::ActKind {
        /// бұйрық / приказ
        Order => model::ActKind::Order,
        /// бірлескен бұйрық / совместный приказ
        JointOrder => model::ActKind::JointOrder,
        /// қаулы / постановление
        Decree => model::ActKind::Decree,
        /// заң / закон
        Law => model::ActKind::Law,
    }
}

choice! {
    /// What a document is that an act approves.
    DocumentKindForm => model::DocumentKind {
        /// регламент
        Regulation => model::DocumentKind::Regulation,
        /// стандарт
        Standard => model::DocumentKind::Standard,
        /// қағидалар / правила
        Rules => model::DocumentKind::Rules,
    }
}

choice! {
    /// Whether an act is in force.
    StatusForm => model::Status {
        /// қолданыста / действует
        InForce => model::Status::InForce,
        /// күшін жойған / утратил силу
        Repealed => model::Status::Repealed,
        /// әлі қолданысқа енгізілмеген / не введён в действие
        Future => model::Status::Future,
    }
}

choice! {
    /// The form in which a service is given.
    FormForm => model::Form {
        /// қағаз түрінде / бумажная
        Paper => model::Form::Paper,
        /// электрондық / электронная
        Electronic => model::Form::Electronic,
        /// both
        Both => model::Form::Both,
    }
}

choice! {
    /// What a unit is.
    UnitKindForm => model::UnitKind {
        /// A person by position.
        Person => model::UnitKind::Person,
        /// A department of the provider.
        Unit => model::UnitKind::Unit,
        /// A whole organisation.
        Organisation => model::UnitKind::Organisation,
        /// An information system.
        System => model::UnitKind::System,
        /// The recipient of the service.
        Recipient => model::UnitKind::Recipient,
        /// A body outside the provider.
        External => model::UnitKind::External,
        /// Several units printed as one.
        Group => model::UnitKind::Group,
    }
}

choice! {
    /// What a process is to the others of its regulation.
    ProcessKindForm => model::ProcessKind {
        /// Негізгі процесс / Основной процесс
        Main => model::ProcessKind::Main,
        /// Баламалы процесс / Альтернативный процесс
        Alternative => model::ProcessKind::Alternative,
    }
}

choice! {
    /// What a step without `next` means.
    OrderForm => model::Order {
        /// It leads nowhere: every transition is written.
        Explicit => model::Order::Explicit,
        /// It leads to the step written after it.
        Sequential => model::Order::Sequential,
    }
}

choice! {
    /// What an end means for the recipient.
    EndingForm => model::Ending {
        /// The service is rendered.
        Rendered => model::Ending::Rendered,
        /// The service is refused, with reasons.
        Refused => model::Ending::Refused,
        /// The documents are returned without a decision.
        Returned => model::Ending::Returned,
        /// It goes on outside this regulation.
        Other => model::Ending::Other,
    }
}

choice! {
    /// How several units share one step.
    SharingForm => model::PerformerRelation {
        /// Printed in one cell; the act does not say.
        Listed => model::PerformerRelation::Listed,
        /// All of them together.
        All => model::PerformerRelation::All,
        /// One or the other.
        Any => model::PerformerRelation::Any,
    }
}

choice! {
    /// Which view of the processes an annex gives.
    ViewForm => model::View {
        /// The action table (annex 1).
        Table => model::View::Table,
        /// The flow of actions (annex 2).
        Flow => model::View::Flow,
        /// The swimlane with its legend (annex 3).
        Swimlane => model::View::Swimlane,
    }
}

choice! {
    /// What an event did to a part of the act.
    ChangeKindForm => model::ChangeKind {
        /// өзгеріс енгізілді / с изменением, внесенным
        Amended => model::ChangeKind::Amended,
        /// жаңа редакцияда / в редакции
        Restated => model::ChangeKind::Restated,
        /// толықтырылды / дополнен
        Added => model::ChangeKind::Added,
        /// алып тасталды / исключен
        Excluded => model::ChangeKind::Excluded,
        /// күші жойылды / утратил силу
        Repealed => model::ChangeKind::Repealed,
    }
}

choice! {
    /// The day from which a rule of entry counts.
    EntryFromForm => model::EntryFrom {
        /// The first official publication.
        Publication => model::EntryFrom::Publication,
        /// State registration.
        Registration => model::EntryFrom::Registration,
        /// Signing.
        Signing => model::EntryFrom::Signing,
    }
}

choice! {
    /// How bad a fault is for a site.
    SeverityForm => Option<Severity> {
        /// It is not reported.
        Silent => None,
        /// Worth knowing.
        Information => Some(Severity::Information),
        /// Somebody should look.
        Warning => Some(Severity::Warning),
        /// No site is built.
        Error => Some(Severity::Error),
    }
}
